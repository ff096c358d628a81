import type { ComponentType } from 'react';
import AssignmentTurnedIn from '@mui/icons-material/AssignmentTurnedIn';
import Call from '@mui/icons-material/Call';
import Circle from '@mui/icons-material/Circle';
import Edit from '@mui/icons-material/Edit';
import EventBusy from '@mui/icons-material/EventBusy';
import Event from '@mui/icons-material/Event';
import Groups from '@mui/icons-material/Groups';
import Handshake from '@mui/icons-material/Handshake';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Inventory from '@mui/icons-material/Inventory';
import Mail from '@mui/icons-material/Mail';
import NotificationsActive from '@mui/icons-material/NotificationsActive';
import Person from '@mui/icons-material/Person';
import Send from '@mui/icons-material/Send';
import TaskAlt from '@mui/icons-material/TaskAlt';

type Icon = ComponentType<{ fontSize?: 'small'; 'aria-hidden'?: boolean }>;

const icons: Readonly<Record<string, Icon>> = {
  invitation: Send,
  reminder: NotificationsActive,
  'not-sent': EventBusy,
  call: Call,
  workshop: Groups,
  answers: Edit,
  submission: AssignmentTurnedIn,
  return: Inventory,
  query: HelpOutline,
  extension: Event,
  appointment: Person,
  sharing: Handshake,
  message: Mail,
  task: TaskAlt,
};

/** The picture of a kind of entry; the word beside it carries the meaning. */
export function KindIcon({ kind }: { kind: string }) {
  const Shown = icons[kind] ?? Circle;
  return <Shown fontSize="small" aria-hidden />;
}
