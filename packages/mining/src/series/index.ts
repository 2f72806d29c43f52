/** From a site and the texts of its files to the series that a plan reads. Runs in browsers too. */
export { filesOf, planSeries, type SeriesFault, type SiteFiles, type SiteSeries } from './planSeries.ts'
