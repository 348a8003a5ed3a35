package org.yaddash.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.yaddash.problems.ProblemException;

/** Puts what belongs together into one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class OneCommit {
  /** All of it, or nothing when it fails. */
  public void of(Runnable work) {
    work.run();
  }

  /** All of it, or nothing when it fails. */
  public <T> T of(Supplier<T> work) {
    return work.get();
  }
}
