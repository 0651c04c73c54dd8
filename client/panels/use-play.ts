import { useEffect, useRef, useState } from 'react';

const TICK = 1100;

/** Moves the kept stretch on, step by step, until it has reached the end. */
export function usePlay(
  range: { low: number; high: number },
  end: number,
  keep: (a: number, b: number) => void,
) {
  const [playing, setPlaying] = useState(false);
  const step = useRef(() => {});
  step.current = () => {
    const whole = range.low === 0 && range.high === end;
    if (!whole && range.high >= end) setPlaying(false);
    else if (whole) keep(0, 0);
    else keep(range.low + 1, range.high + 1);
  };
  useEffect(() => {
    if (!playing) return;
    step.current();
    const timer = setInterval(() => step.current(), TICK);
    return () => clearInterval(timer);
  }, [playing]);
  return { playing, setPlaying };
}
