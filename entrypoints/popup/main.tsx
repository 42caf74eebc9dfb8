import '../../components/styles/popup-page.css';
import { mount } from '../../components/ui/mount';
import { ChecklistApp } from './app';

mount(<ChecklistApp besidePopup />);
