package org.yaddash.processes;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a child process is started: this Java, this application's classes, and as little else as
 * possible.
 *
 * @param classPath as {@code -cp} takes it
 * @param main the class to run
 * @param megabytes its heap
 * @param properties system properties that tell it what it may use
 */
public record ChildCommand(String classPath, String main, int megabytes, List<String> properties) {
  /**
   * What is compiled is made less of than Java would by itself. By default it spends more on
   * compiling the recognisers than on running them, for the first thousands of pages, and the
   * result is no faster. The second compiler, which takes four fifths of that, comes when something
   * has run about four times as often as it does by default.
   */
  private static final List<String> COMPILER =
      List.of(
          "-XX:MaxInlineLevel=6",
          "-XX:InlineSmallCode=1000",
          "-XX:FreqInlineSize=120",
          "-XX:LoopUnrollLimit=4",
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2500",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=400000",
          // a Java that knows one of these no more is to start all the same
          "-XX:+IgnoreUnrecognizedVMOptions");

  /** A command without properties. */
  public ChildCommand(String classPath, String main, int megabytes) {
    this(classPath, main, megabytes, List.of());
  }

  /** The command that runs a class of the application that it is in. */
  public static ChildCommand ofThisApplication(
      Class<?> main, int megabytes, List<String> properties) {
    return new ChildCommand(classPath(main), main.getName(), megabytes, properties);
  }

  /** The process, to be started in a folder of its own. */
  public ProcessBuilder in(Path folder) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                // memory in pages of 2 MB, where the system gives them: fewer to look up
                "-XX:+UseTransparentHugePages",
                "-XX:+ExitOnOutOfMemoryError",
                // what the machine itself has to say must not stand among the answers
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                // a file is read alike wherever the machine stands
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                // no way out: every connection goes to a port where nobody listens
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=1",
                "-DsocksNonProxyHosts=",
                "-Dhttp.nonProxyHosts=",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
    line.addAll(COMPILER);
    line.addAll(properties);
    line.addAll(List.of("-cp", classPath, main));
    ProcessBuilder builder = new ProcessBuilder(line);
    Map<String, String> environment = builder.environment();
    environment.clear();
    // not a secret, and without it Java cannot open files below a folder with letters beyond ASCII
    environment.put("LC_ALL", "C.UTF-8");
    return builder.directory(folder.toFile());
  }

  /**
   * The exploded application's {@code WEB-INF/classes} and {@code WEB-INF/lib/*}, and the parsers
   * in {@code WEB-INF/reader/*}, which the service itself cannot load; in a test, where there is no
   * application, the class path that the test runs with.
   */
  private static String classPath(Class<?> main) {
    String name = main.getName().replace('.', '/') + ".class";
    @Nullable URL place = main.getResource("/" + name);
    if (place != null && place.getProtocol().equals("file")) {
      try {
        @Nullable Path classes = Path.of(place.toURI());
        for (int i = Path.of(name).getNameCount(); i > 0 && classes != null; i--) {
          classes = classes.getParent();
        }
        if (classes != null && classes.endsWith(Path.of("WEB-INF", "classes"))) {
          return String.join(
              File.pathSeparator,
              classes.toString(),
              classes.resolveSibling("lib").resolve("*").toString(),
              classes.resolveSibling("reader").resolve("*").toString());
        }
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the application's own place cannot be read", e);
      }
    }
    return System.getProperty("java.class.path");
  }
}
