import { mountPopup } from '../../lib/surfaces/mount-popup.tsx';

const root = document.getElementById('root');
if (root) void mountPopup(root);
