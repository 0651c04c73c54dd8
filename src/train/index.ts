export { TRAIN_DEFAULTS, type TrainOptions, train } from './train.js';
