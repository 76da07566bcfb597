export { createHost, RequestFailure, type Host, type HostOptions, type Intercepted } from './host';
export { webSettings, type HostSettings } from './protocol/settings';
