import { IMAGE } from '../support.ts';

/* Written from the documented output of crictl 1.11 to 1.36, and from the sources that print it. */

export const SHORT_ID = '3f2a8c1d3f2a8';
export const SHORT_POD = 'b0d1c2e3f4a5b';
export const HEX = '3f2a8c1d'.repeat(8);
export const DIGEST = `sha256:${'9417fd9938cef737'.repeat(4)}`;
export const ALPINE = 'docker.io/library/alpine:latest';
export const WEB_ROW = 'registry.driftwood.example/driftwood/web   1.4.0';

/* What crictl 1.37.0 printed on containerd 2.4.2. */

export const POD = '95479bcb115e03144cee44b36eb02532e158fa563b019853bc82683e7d6550a0';
export const WEB = '4ae2e05e04856f8848f9bc2b4b19cf9edbc75e1592a543f625ac8fd7deec2cf8';
export const PODS =
  'POD ID              CREATED                  STATE               NAME                NAMESPACE           ATTEMPT             RUNTIME';
export const CONTAINERS =
  'CONTAINER           IMAGE                                            CREATED                  STATE               NAME                ATTEMPT             POD ID              POD                 NAMESPACE';

export const podRow = (state: string): string =>
  `95479bcb115e0       Less than a second ago   ${state.padEnd(19)} driftwood           default             0                   (default)`;
export const containerRow = (state: string): string =>
  `4ae2e05e04856       ${IMAGE}   Less than a second ago   ${state.padEnd(19)} web                 0                   95479bcb115e0       driftwood           default`;
