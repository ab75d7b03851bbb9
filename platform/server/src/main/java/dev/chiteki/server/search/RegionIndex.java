package dev.chiteki.server.search;

import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.search.SearchRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The index of one region on this node. Each commit says up to which change it goes, so that after a crash the index takes
 * up where its last commit was. Not thread-safe.
 */
final class RegionIndex implements AutoCloseable {

    private static final String POSITION = "position";
    private static final String EDITION = "edition";
    private static final double MEGABYTES = 8;

    private final FSDirectory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private IndexPosition position;

    private RegionIndex(FSDirectory directory, Analyzer analyzer, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.analyzer = analyzer;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.position = committed(writer);
    }

    /**
     * Opens the index in the folder, or begins one there.
     *
     * @throws IOException if it is damaged, of another edition, or open in another process
     */
    static RegionIndex open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            Analyzer analyzer = IndexText.analyzer();
            IndexWriterConfig settings = new IndexWriterConfig(analyzer);
            settings.setRAMBufferSizeMB(MEGABYTES);
            settings.setMergeScheduler(new SerialMergeScheduler());
            settings.setCommitOnClose(false);
            writer = new IndexWriter(directory, settings);
            return new RegionIndex(directory, analyzer, writer);
        } catch (IOException | RuntimeException failed) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw failed;
        }
    }

    /** How far it has come. */
    IndexPosition position() {
        return position;
    }

    /** Takes in changes, for good. */
    void apply(List<StoredRecord> changes, Instant now) throws IOException {
        for (StoredRecord change : changes) {
            SearchRecord record = change.record();
            if (record == null) {
                writer.deleteDocuments(IndexText.term(change.key()));
            } else {
                writer.updateDocument(IndexText.term(change.key()), IndexText.document(change.key(), record));
            }
        }
        IndexPosition reached = position.after(changes, now);
        if (!reached.equals(position)) {
            writer.setLiveCommitData(Map.of(POSITION, reached.format(), EDITION, IndexText.EDITION)
                    .entrySet());
            writer.commit();
            position = reached;
            searchers.maybeRefreshBlocking();
        }
    }

    /** The best records of the kind, as of {@link RecordKey#kind()}. */
    List<SearchHit> find(String kind, SearchQuery query) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            List<SearchHit> hits = new ArrayList<>();
            var stored = searcher.storedFields();
            for (ScoreDoc found : searcher.search(IndexText.query(kind, query, analyzer), query.limit()).scoreDocs) {
                Document document = stored.document(found.doc);
                hits.add(new SearchHit(
                        document.get(IndexText.TITLE), document.get(IndexText.DETAIL), document.get(IndexText.PATH)));
            }
            return hits;
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory, analyzer);
    }

    private static IndexPosition committed(IndexWriter writer) throws IOException {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) {
            return IndexPosition.START;
        }
        String position = null;
        String edition = null;
        for (Map.Entry<String, String> entry : data) {
            position = entry.getKey().equals(POSITION) ? entry.getValue() : position;
            edition = entry.getKey().equals(EDITION) ? entry.getValue() : edition;
        }
        if (position == null) {
            return IndexPosition.START;
        }
        if (!IndexText.EDITION.equals(edition)) {
            throw new IOException("The index was written by edition " + edition + ", not " + IndexText.EDITION + ".");
        }
        return IndexPosition.parse(position);
    }
}
