import '../../components/styles/dashboard-page.css';
import { onFailure } from '../../components/ui/failures';
import { mount } from '../../components/ui/mount';
import { noteMishap, noteUncaught } from '../../utils/browser/store/mishaps';
import { DashboardApp } from './app';

noteUncaught('dashboard');
onFailure((thrown) => void noteMishap('dashboard', thrown));
mount(<DashboardApp />);
