import { readContainerProcesses, readProcessIds } from '../linux/processes/of-container.ts';
import type { RegisteredReader } from '../reader.ts';
import { readRuncStats } from './events.ts';
import { readRuncCreate, readRuncDelete, readRuncExec, readRuncKill, readRuncRun } from './life-cycle.ts';
import { readRuncList, readRuncState } from './state.ts';

const versions = '1.1 to 1.5';

/** What is read of runc. */
export const RUNC: readonly RegisteredReader[] = [
  { tool: 'runc', actions: ['create'], forms: ['ID'], versions, proves: ['create'], read: readRuncCreate },
  { tool: 'runc', actions: ['run'], forms: ['ID', '-d'], versions, proves: ['run'], read: readRuncRun },
  { tool: 'runc', actions: ['exec'], forms: ['ID PROGRAM'], versions, proves: ['exec'], read: readRuncExec },
  {
    tool: 'runc',
    actions: ['kill'],
    forms: ['ID', 'ID SIGNAL'],
    versions,
    proves: ['kill'],
    read: readRuncKill,
  },
  {
    tool: 'runc',
    actions: ['delete'],
    forms: ['ID', '--force'],
    versions,
    proves: ['delete'],
    read: readRuncDelete,
  },
  {
    tool: 'runc',
    actions: ['state'],
    forms: ['ID', '| jq .', '| grep pid'],
    versions,
    proves: ['state'],
    read: readRuncState,
  },
  {
    tool: 'runc',
    actions: ['list'],
    forms: ['the table', '-q', '-f json'],
    versions,
    proves: ['listing', 'state'],
    read: readRuncList,
  },
  {
    tool: 'runc',
    actions: ['ps'],
    forms: ['ID'],
    versions,
    proves: ['process'],
    read: readContainerProcesses,
  },
  {
    tool: 'runc',
    actions: ['ps'],
    forms: ['-f json ID'],
    versions,
    proves: ['process'],
    read: readProcessIds,
  },
  {
    tool: 'runc',
    actions: ['events'],
    forms: ['--stats ID'],
    versions,
    proves: ['limit'],
    read: readRuncStats,
  },
];
