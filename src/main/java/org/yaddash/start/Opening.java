package org.yaddash.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yaddash.access.AdminToken;
import org.yaddash.imports.Imports;
import org.yaddash.imports.profiles.Profiles;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Index;
import org.yaddash.settings.Settings;
import org.yaddash.types.ContentTypes;

/** Opens Yaddash step by step; whatever makes it impossible ends the process with a sentence. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Opening {
  @Inject Settings settings;
  @Inject Instance<ContentTypes> types;
  @Inject Profiles profiles;
  @Inject AdminToken administrator;
  @Inject Migrations migrations;
  @Inject Index index;
  @Inject Imports imports;
  @Inject Samples samples;
  @Inject Announcement announcement;

  @PostConstruct
  void open() {
    try {
      settings.requireKnown();
      settings.url();
      settings.answerCache();
      types.get();
      profiles.requireSound();
      administrator.open();
      migrations.bringUpToDate();
      index.open();
      imports.resume();
      announcement.when(samples.upload());
      System.setProperty("org.yaddash.opened", "true");
    } catch (RuntimeException failure) {
      end(failure);
    }
  }

  /** Nothing is open yet that could be lost, so the process may end at once. */
  private static void end(RuntimeException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException impossible) {
        impossible.problems().forEach(problem -> System.err.println(sentence(problem)));
        System.err.flush();
        Runtime.getRuntime().halt(1);
      }
    }
    throw failure;
  }

  private static String sentence(Problem problem) {
    return problem.code() == ProblemCode.CONTENT_TYPE_BROKEN
        ? "The content type file %s; correct it or take it away.".formatted(problem.detail())
        : problem.detail();
  }
}
