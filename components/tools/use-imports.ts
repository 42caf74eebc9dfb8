import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { cutSecrets } from '../../utils/core/secret';
import { type Attempt, useAttempt } from '../ui/attempt';
import type { ImportResult, ToolActions } from './actions';

/** The import that runs now. */
export interface Running {
  name: string;
  /** How much of it is done, from 0 to 1. */
  done: number;
  /** Files that wait their turn. */
  waiting: number;
}

/** What came of one file, or of a pasted list. */
export interface Imported {
  no: number;
  name: string;
  result: ImportResult;
}

/** Files on their way into the list, one after the other. Signals, so that progress draws nothing but itself anew. */
export interface Imports {
  attempt: Attempt;
  running: Signal<Running | null>;
  imported: Signal<readonly Imported[]>;
  /** Takes files; those chosen while one is read wait their turn. */
  take: (files: readonly File[]) => void;
  /** Tells what came of a list that was added in another way. */
  tell: (name: string, result: ImportResult) => void;
  /** Stops the one that is read, which leaves nothing of it, and lets go of those that wait. */
  cancel: () => void;
  /** Puts the words about one file away. */
  dismiss: (no: number) => void;
}

/** Keeps the row of files to import. `onCancelled` is called when the user stopped it. */
export function useImports(importFile: ToolActions['importFile'], onCancelled: () => void): Imports {
  const attempt = useAttempt();
  const running = useSignal<Running | null>(null);
  const imported = useSignal<readonly Imported[]>([]);
  const queue = useRef<File[]>([]);
  const stop = useRef(new AbortController());
  const count = useRef(0);

  const tell = (name: string, result: ImportResult) => {
    count.current += 1;
    imported.value = [...imported.value, { no: count.current, name, result }];
  };
  const importNext = async (file: File) => {
    const { signal } = stop.current;
    const show = (done: number) => {
      running.value = { name: nameOf(file), done, waiting: queue.current.length - 1 };
    };
    show(0);
    try {
      tell(nameOf(file), await importFile(file, { signal, onProgress: show }));
    } catch (error) {
      if (!signal.aborted) throw error;
      onCancelled();
    }
    queue.current.shift();
  };
  const importAll = async () => {
    try {
      for (let file = queue.current[0]; file !== undefined; file = queue.current[0]) await importNext(file);
    } finally {
      running.value = null;
    }
  };

  return {
    attempt,
    running,
    imported,
    take: (files) => {
      if (running.value !== null) {
        queue.current.push(...files);
        running.value = { ...running.value, waiting: queue.current.length - 1 };
        return;
      }
      queue.current = [...files];
      stop.current = new AbortController();
      imported.value = [];
      void attempt.run(importAll);
    },
    tell: (name, result) => {
      if (running.value === null) imported.value = [];
      tell(name, result);
    },
    cancel: () => {
      queue.current.length = Math.min(1, queue.current.length);
      stop.current.abort();
    },
    dismiss: (no) => {
      imported.value = imported.value.filter((one) => one.no !== no);
    },
  };
}

/** A file's name as it may be shown: its owner may have put anything into it. */
function nameOf(file: File): string {
  return cutSecrets(file.name).text.slice(0, 200);
}
