import { useState } from 'react';
import type { Matrix } from './matrix.js';

/** The matrix that was shown last, while the next one is on its way: for what filters offer, which must not vanish and come back. */
export function useLastMatrix(matrix: Matrix | undefined): Matrix | undefined {
  const [last, setLast] = useState(matrix);
  if (matrix && matrix !== last) setLast(matrix);
  return matrix ?? last;
}
