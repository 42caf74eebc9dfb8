import '../../components/styles/popup-page.css';
import { onFailure } from '../../components/ui/failures';
import { mount } from '../../components/ui/mount';
import { openEarly } from '../../utils/browser/service/snapshot';
import { noteMishap, noteUncaught } from '../../utils/browser/store/mishaps';
import { ChecklistApp } from '../popup/app';

openEarly();
noteUncaught('sidepanel');
onFailure((thrown) => void noteMishap('sidepanel', thrown));
mount(<ChecklistApp besidePopup={false} />);
