import '../../components/styles/dashboard-page.css';
import { mount } from '../../components/ui/mount';
import { DashboardApp } from './app';

mount(<DashboardApp />);
