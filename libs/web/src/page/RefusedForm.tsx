import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useFormState } from 'react-hook-form';
import { problemsOf } from './problems.js';

/** What is wrong, above the form: what was left out, or what the server refused. It takes the focus when the form was sent. */
export function RefusedForm() {
  const { errors, submitCount, isSubmitting } = useFormState();
  const problems = problemsOf(errors);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (submitCount > 0 && !isSubmitting) box.current?.focus();
  }, [submitCount, isSubmitting]);
  if (problems.length === 0 || submitCount === 0) return null;
  return (
    <Alert ref={box} tabIndex={-1} severity="error" sx={{ mb: 2, width: '100%' }}>
      <AlertTitle>There is a problem</AlertTitle>
      {problems.map((problem) => (
        <div key={problem}>{problem}</div>
      ))}
    </Alert>
  );
}
