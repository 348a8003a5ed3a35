package org.yaddash.http;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells of a transaction that could not be committed, as {@link ProblemMapper} does of everything
 * else. Jersey has a mapper of its own for just these failures, which answers with the server's
 * page.
 */
@Provider
@Priority(1)
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {
  private final ProblemMapper mapper = new ProblemMapper();

  @Override
  public Response toResponse(TransactionalException failure) {
    return mapper.toResponse(failure);
  }
}
