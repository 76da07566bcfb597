export { createHost, RequestFailure, type Host, type HostOptions, type Intercepted } from './protocol/host';
export { webSettings, type HostSettings } from './protocol/settings';
