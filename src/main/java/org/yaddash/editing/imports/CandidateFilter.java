package org.yaddash.editing.imports;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.QueryParameters;
import org.yaddash.imports.ledger.candidates.Wanted;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentTypes;

/** Which candidates a request for a run's candidates asks for. */
record CandidateFilter(QueryParameters query, Wanted wanted) {
  private static final String TYPE = "filter[type]";
  private static final String FILE = "filter[file]";
  private static final String DOUBTED = "filter[doubted]";

  /** Reads it; fails on the first value that cannot be used. */
  static CandidateFilter of(UriInfo address, ContentTypes types) {
    QueryParameters query =
        QueryParameters.of(
            address, QueryParameters.NUMBER, QueryParameters.SIZE, TYPE, FILE, DOUBTED);
    @Nullable String type = query.find(TYPE).orElse(null);
    if (type != null && types.find(type).isEmpty()) {
      throw new ProblemException(
          Problem.inParameter(
              ProblemCode.BAD_TYPE, TYPE, "There is no content type '%s'.".formatted(type)));
    }
    return new CandidateFilter(
        query,
        new Wanted(
            type,
            query.find(FILE).map(CandidateFilter::number).orElse(null),
            query.find(DOUBTED).map(CandidateFilter::whether).orElse(null)));
  }

  private static Long number(String given) {
    try {
      return Long.valueOf(given);
    } catch (NumberFormatException e) {
      throw bad(FILE, "Give the number of a file, as its row has it.");
    }
  }

  private static Boolean whether(String given) {
    if (given.equals("true") || given.equals("false")) {
      return Boolean.valueOf(given);
    }
    throw bad(DOUBTED, "Give true or false.");
  }

  private static ProblemException bad(String parameter, String detail) {
    return new ProblemException(Problem.inParameter(ProblemCode.BAD_VALUE, parameter, detail));
  }
}
