// First of what a bundle of the program runs when tests are measured; scripts/bundle.mjs says where counts go.
import { keepCountsAtEnd } from './keep-counts.mjs'

keepCountsAtEnd(ketluanCountsFolder)
