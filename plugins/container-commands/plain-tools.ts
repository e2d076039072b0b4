import type { CommandNode } from './dialects/model.ts';
import type { Syntax } from './dialects/syntax.ts';
import { decodeFlag } from './dialects/table.ts';

/**
 * Options of tools without sub-commands that this course types beside the container tools, written as in the
 * tables of dialects: names joined by `,`, the canonical one first, `=` where a value follows. Read from the
 * manual pages of Debian 13. An option that is missing here only has to be typed as it was expected.
 */
const OPTIONS: Readonly<Record<string, string>> = {
  ps: 'A,e f F j l y H L T a d N,deselect w x M,Z forest C= o,format= O= p,pid= q,quick-pid= u,user= U,User= G,Group= g,group= t,tty= s,sid= ppid= sort= no-headers,no-heading',
  pgrep:
    'exact,x full,f list-name,l list-full,a newest,n oldest,o inverse,v count,c ignore-case,i lightweight,w parent,P= euid,u= uid,U= group,G= terminal,t= delimiter,d= pgroup,g= session,s= pidfile,F= runstates,r= quiet,q ns= nslist=',
  pidof: 's c quiet,q x z n d= o=',
  pkill:
    'exact,x full,f echo,e newest,n oldest,o count,c ignore-case,i signal= parent,P= euid,u= uid,U= group,G= terminal,t= pgroup,g= session,s= pidfile,F= ns= nslist=',
  pstree:
    'show-pids,p arguments,a show-parents,s numeric-sort,n thread-names,t hide-threads,T uid-changes,u long,l compact-not,c ascii,A unicode,U highlight-all,h highlight-pid,H=',
  kill: 'signal,s= list,l table,L',
  systemctl:
    'type,t= state= property,p= value lines,n= output,o= host,H= machine,M= signal,s= kill-whom,kill-who= job-mode= root= all,a quiet,q full,l force,f recursive,r now user system runtime no-pager no-block no-legend',
  journalctl:
    'unit,u= user-unit= lines,n= output,o= since,S= until,U= priority,p= identifier,t= grep,g= follow,f reverse,r pager-end,e catalog,x dmesg,k all,a quiet,q no-pager no-hostname utc',
  ls: 'all,a almost-all,A l human-readable,h recursive,R directory,d t reverse,r S inode,i 1 numeric-uid-gid,n size,s Z,context X F,classify ignore,I= width,w= sort= time=',
  lsns: 'type,t= task,p= output,o= noheadings,n list,l raw,r json,J notruncate,u nowrap,W persistent,P tree,T',
  nsenter:
    'target,t= mount,m uts,u ipc,i net,n pid,p cgroup,C user,U time,T all,a root,r wd,w no-fork,F setuid,S= setgid,G=',
  grep: 'regexp,e= file,f= after-context,A= before-context,B= context,C= max-count,m= ignore-case,i invert-match,v count,c only-matching,o recursive,r dereference-recursive,R line-number,n quiet,silent,q extended-regexp,E fixed-strings,F perl-regexp,P word-regexp,w line-regexp,x files-with-matches,l files-without-match,L no-filename,h with-filename,H no-messages,s text,a include= exclude=',
  sort: 'unique,u reverse,r numeric-sort,n key,k= field-separator,t= version-sort,V human-numeric-sort,h ignore-leading-blanks,b dictionary-order,d ignore-case,f stable,s check,c merge,m output,o= zero-terminated,z',
  head: 'lines,n= bytes,c= quiet,silent,q verbose,v',
  tail: 'lines,n= bytes,c= follow,f F retry quiet,silent,q verbose,v pid= sleep-interval,s=',
  wc: 'lines,l words,w bytes,c chars,m max-line-length,L',
  cat: 'number,n number-nonblank,b show-all,A show-ends,E show-tabs,T squeeze-blank,s',
  cut: 'delimiter,d= fields,f= characters,c= bytes,b= complement only-delimited,s output-delimiter= zero-terminated,z',
  sed: 'expression,e= file,f= quiet,silent,n regexp-extended,E,r in-place,i separate,s null-data,z unbuffered,u line-length,l= posix debug sandbox follow-symlinks',
  tr: 'complement,c,C delete,d squeeze-repeats,s truncate-set1,t',
  column:
    'table,t separator,s= output-separator,o= output-width,c= table-columns,N= table-right,R= json,J fillrows,x keep-empty-lines,L',
  less: 'quit-if-one-screen,F no-init,X chop-long-lines,S RAW-CONTROL-CHARS,R LINE-NUMBERS,N quit-at-eof,e QUIT-AT-EOF,E ignore-case,i',
  more: 'silent,d logical,f exit-on-eof,e print-over,p clean-print,c squeeze,s plain,u lines,n=',
  uniq: 'count,c repeated,d unique,u ignore-case,i skip-fields,f= skip-chars,s= check-chars,w= zero-terminated,z',
  tac: 'before,b regex,r separator,s=',
  awk: 'field-separator,F= assign,v= file,f=',
  tee: 'append,a ignore-interrupts,i p output-error=',
  uname:
    'all,a kernel-name,s nodename,n kernel-release,r kernel-version,v machine,m processor,p hardware-platform,i operating-system,o',
  sysctl: 'values,n names,N all,a system ignore,e quiet,q write,w load,p= pattern,r=',
  readlink:
    'canonicalize,f canonicalize-existing,e canonicalize-missing,m no-newline,n quiet,q silent,s verbose,v zero,z',
  stat: 'dereference,L file-system,f format,c= printf= terse,t cached=',
  du: 'summarize,s human-readable,h all,a bytes,b apparent-size total,c max-depth,d= block-size,B= one-file-system,x k m 0,null dereference-args,D exclude= threshold,t=',
  findmnt:
    'types,t= options,O= output,o= noheadings,n list,l raw,r json,J pairs,P tree,T= target source,S= mountpoint,M= first-only,f submounts,R notruncate,u df,D kernel,k mtab,m fstab,s evaluate,e canonicalize,c ascii,a all,A',
  mount:
    'types,t= options,o= all,a bind,B rbind,R move,M read-only,r rw,w verbose,v fake,f no-mtab,n label,L= uuid,U= show-labels,l namespace,N= make-private make-rprivate make-shared make-rshared make-slave make-rslave',
  sha256sum: 'check,c binary,b text,t tag zero,z ignore-missing quiet status strict warn,w',
  shasum: 'algorithm,a= check,c binary,b text,t UNIVERSAL,U 01,0 tag quiet,q status,s strict warn,w',
  tar: 'list,t extract,get,x create,c append,r update,u diff,d file,f= verbose,v gzip,z bzip2,j xz,J zstd auto-compress,a directory,C= to-stdout,O to-command= strip-components= exclude= exclude-from,X= files-from,T= wildcards numeric-owner preserve-permissions,p keep-old-files,k one-file-system absolute-names,P owner= group= mode= transform= block-number,R full-time quoting-style= same-owner no-same-owner dereference,h',
  wget: 'output-document,O= quiet,q server-response,S timeout,T= tries,t= output-file,o= append-output,a= directory-prefix,P= continue,c no-verbose,nv spider post-data= header= user-agent,U= no-check-certificate recursive,r no-proxy',
  jq: 'raw-output,r compact-output,c null-input,n slurp,s sort-keys,S raw-input,R exit-status,e join-output,j ascii-output,a color-output,C monochrome-output,M tab indent= from-file,f= arg= argjson= slurpfile= rawfile= args jsonargs unbuffered stream seq',
  curl: 'silent,s show-error,S fail,f include,i head,I location,L insecure,k verbose,v output,o= remote-name,O request,X= header,H= data,d= user,u= max-time,m= unix-socket= cacert= resolve=',
};

/** Programs that take the options of another one. */
const LIKE = new Map([
  ['egrep', 'grep'],
  ['fgrep', 'grep'],
  ['killall', 'kill'],
  ['gawk', 'awk'],
  ['mawk', 'awk'],
  ['bsdtar', 'tar'],
]);

/** They run the command that their operands name, whose options are its own. */
const RUNS_A_COMMAND = new Set(['nsenter']);

/** They take a signal for a flag: `-9`, `-KILL`. */
const TAKES_SIGNALS = new Set(['kill', 'pkill', 'killall']);

/** The flags of a tool without sub-commands; undefined for a tool whose flags are not known here. */
export function plainRoot(tool: string): CommandNode | undefined {
  const known = LIKE.get(tool) ?? tool;
  if (!Object.hasOwn(OPTIONS, known)) return undefined;
  return { names: [tool], flags: OPTIONS[known]?.split(' ').map(decodeFlag) ?? [], commands: [] };
}

/** How a tool without sub-commands walks over its words: as getopt_long does, which finds flags behind operands, too. */
export function plainSyntax(tool: string): Syntax {
  return {
    flags: 'posix',
    bundles: true,
    flagsAfterOperands: !RUNS_A_COMMAND.has(tool),
    stopsAtOperand: new Set(),
    signalFlags: TAKES_SIGNALS.has(tool),
    inheritedFlags: 'none',
    namespace: undefined,
    synonymGroups: [],
    synonyms: new Map(),
  };
}
