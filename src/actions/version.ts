/** Version of the workbook's layout, stamped into Settings by installation. */
export const version = '3';
