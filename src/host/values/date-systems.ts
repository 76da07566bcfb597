/** A day has a serial smaller by so much in a workbook that counts its days from 1904, as Excel for Mac once did. */
export const DAYS_BETWEEN_DATE_SYSTEMS = 1462;
