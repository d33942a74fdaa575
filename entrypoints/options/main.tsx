import '../../lib/core/words/learn-linking.ts';
import { mountOptions } from '../../lib/surfaces/mount-options.tsx';

const root = document.getElementById('root');
if (root) mountOptions(root);
