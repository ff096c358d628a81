import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useFormState } from 'react-hook-form';

/** The server's sentence above a form that it refused; it takes the focus, and stays until the next try. */
export function RefusedForm() {
  const { errors } = useFormState();
  const sentence = (errors.root as { serverError?: { message?: string } } | undefined)?.serverError?.message;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence) box.current?.focus();
  }, [sentence]);
  if (!sentence) return null;
  return (
    <Alert ref={box} tabIndex={-1} severity="error" sx={{ mb: 2, width: '100%' }}>
      <AlertTitle>There is a problem</AlertTitle>
      {sentence}
    </Alert>
  );
}
