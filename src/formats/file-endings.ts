/** Endings of the files that are read, as a list for the dialog that chooses them; what a file is, its bytes decide. */
export const fileEndings = '.geojson,.json,.geojsonl,.ndjson,.gz,.csv,.tsv,.txt,.xlsx,.kml,.kmz,.gpx,.zip,.shp,.shx,.dbf,.prj,.cpg';
