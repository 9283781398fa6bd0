package org.rapporteur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Measures the heap of another server process.
record ServerHeap(String process) {

  private static final Pattern ALL_OBJECTS = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern OPEN_PAGES =
      Pattern.compile(
          "(\\d+)\\s+\\d+\\s+com\\.vaadin\\.flow\\.component\\.internal\\.UIInternals\\s");

  /// Bytes of all live objects, and the number of open pages, after full collections.
  record Usage(long bytes, long pages) {}

  Usage measure() throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      jcmd("GC.run");
      Thread.sleep(500);
    }
    String histogram = jcmd("GC.class_histogram");
    return new Usage(parseNumber(ALL_OBJECTS, histogram), parseNumber(OPEN_PAGES, histogram));
  }

  private static long parseNumber(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("Not in the server's histogram: " + pattern);
    }
    return Long.parseLong(found.group(1));
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var jcmd = System.getProperty("java.home") + "/bin/jcmd";
    var run = new ProcessBuilder(jcmd, process, command).redirectErrorStream(true).start();
    var output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return output;
  }
}
