package org.yaddash.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Statement;
import org.yaddash.statements.StatedFigure;

/** Gathers all figures of an answer, with no more of each than it is compared by. */
final class Stating implements CollectorManager<Stating.Gatherer, List<StatedFigure>> {
  @Override
  public Gatherer newCollector() {
    return new Gatherer();
  }

  @Override
  public List<StatedFigure> reduce(Collection<Gatherer> gatherers) {
    return gatherers.stream().flatMap(gatherer -> gatherer.figures.stream()).toList();
  }

  /** Gathers those of some segments. */
  static final class Gatherer extends SimpleCollector {
    private final List<StatedFigure> figures = new ArrayList<>();
    private BinaryDocValues statements = DocValues.emptyBinary();

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      statements = DocValues.getBinary(segment.reader(), Columns.STATEMENT);
    }

    @Override
    public void collect(int document) throws IOException {
      if (statements.advanceExact(document)) {
        figures.add(Statement.unpack(statements.binaryValue()));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
