import '../../components/styles/popup-page.css';
import { mount } from '../../components/ui/mount';
import { ChecklistApp } from '../popup/app';

mount(<ChecklistApp besidePopup={false} />);
