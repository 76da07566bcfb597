import { paneConnection } from './connection';

paneConnection().beforeClient(window);
