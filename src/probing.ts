import { parentPort, workerData } from 'node:worker_threads';
import { takeOrders } from './probe/thread.ts';

/** What the threads run that connect, where there are many to connect to. */
if (parentPort !== null) takeOrders(parentPort, workerData);
