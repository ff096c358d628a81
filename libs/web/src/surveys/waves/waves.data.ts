// What do the screens ask about waves?
import { CreateWaveDocument, UpdateWaveDocument, WaveDocument, WavesDocument, type UpdateWaveInput, type WaveFilter, type WaveInput } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const waveRequests: ResourceRequests = {
  name: 'waves',
  listTakesIds: true,
  list: (asked) => ask({ document: WavesDocument, variables: { filter: chosen<WaveFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.waves),
  one: (id) => ask({ document: WaveDocument, variables: { id } }, (data) => data.wave),
  create: (values) => ask({ document: CreateWaveDocument, variables: { input: chosen<WaveInput>(values) } }, (data) => data.createWave),
  update: (id, { name, opensOn, closesOn, target }) => {
    const variables = { id, input: chosen<UpdateWaveInput>({ name, opensOn, closesOn, target }) };
    return ask({ document: UpdateWaveDocument, variables }, (data) => data.updateWave);
  },
};
