import { mountSidePanel } from '../../lib/surfaces/mount-sidepanel.tsx';

const root = document.getElementById('root');
if (root) mountSidePanel(root);
