import { mountWelcome } from '../../lib/surfaces/mount-welcome.tsx';

const root = document.getElementById('root');
if (root) void mountWelcome(root);
