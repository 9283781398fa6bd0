package org.rapporteur.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// `src/docs/permissions.md` as a test reads it: the tables below its headings.
final class PermissionTable {

  static final Path FILE = Path.of("src", "docs", "permissions.md");

  private static final String ACTS = "Acts";
  private static final String DOORS = "Between modules";
  private static final String ADDRESSES = "Addresses";
  private static final String SCREENS = "Screens";

  /// One line: what is tried, in which state, and the outcome for each who tries.
  record Row(String act, String state, Map<Who, String> outcomes) {

    String title() {
      return state.isEmpty() ? act : act + ", " + state;
    }
  }

  private PermissionTable() {}

  static List<Row> acts() {
    return rows(ACTS);
  }

  static List<Row> addresses() {
    return rows(ADDRESSES);
  }

  static List<Row> screens() {
    return rows(SCREENS);
  }

  /// What takes no viewer, because who may was decided before: by whom alone it is asked.
  static Map<String, Set<String>> doors() {
    var doors = new TreeMap<String, Set<String>>();
    for (var cells : lines(DOORS)) {
      if (doors.put(cells.get(0), new TreeSet<>(List.of(cells.get(1).split(", ")))) != null) {
        throw new IllegalStateException("Twice in the table: " + cells.get(0));
      }
    }
    return doors;
  }

  private static List<Row> rows(String section) {
    return lines(section).stream().map(PermissionTable::row).toList();
  }

  private static Row row(List<String> cells) {
    if (cells.size() != Who.values().length + 2) {
      throw new IllegalStateException("Not a cell for everybody: " + cells);
    }
    var outcomes = new EnumMap<Who, String>(Who.class);
    Who.all().forEach(who -> outcomes.put(who, cells.get(2 + who.ordinal())));
    return new Row(cells.get(0), cells.get(1), outcomes);
  }

  /// The cells of each line of a section but those of the tables' heads.
  private static List<List<String>> lines(String section) {
    var found = new ArrayList<List<String>>();
    boolean within = false;
    boolean head = true;
    for (String line : read()) {
      if (line.startsWith("## ")) {
        within = line.equals("## " + section);
      } else if (!line.startsWith("|")) {
        head = true;
      } else if (line.startsWith("|--")) {
        head = false;
      } else if (within && !head) {
        found.add(cells(line));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException(FILE + " has no table below " + section);
    }
    return found;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
