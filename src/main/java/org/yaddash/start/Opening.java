package org.yaddash.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.yaddash.access.AdminToken;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/** Opens Yaddash step by step; whatever makes it impossible ends the process with a sentence. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Opening {
  @Inject Settings settings;
  @Inject AdminToken administrator;
  @Inject Migrations migrations;

  @PostConstruct
  void open() {
    try {
      settings.requireKnown();
      administrator.open();
      migrations.bringUpToDate();
      System.setProperty("org.yaddash.opened", "true");
    } catch (ProblemException impossible) {
      for (Problem problem : impossible.problems()) {
        System.err.println(problem.detail());
      }
      System.err.flush();
      Runtime.getRuntime().halt(1);
    }
  }
}
