package dev.chiteki.api.document;

/** The formats in which tables leave the platform. */
public enum SheetFormat {
    /** Office Open XML: typed cells, a bold heading row that stays in sight. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Comma-separated values by RFC 4180 in UTF-8 with a byte order mark, by which spreadsheet programs know the encoding. */
    CSV("csv", "text/csv; charset=UTF-8");

    private final String extension;
    private final String contentType;

    SheetFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The ending of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }
}
