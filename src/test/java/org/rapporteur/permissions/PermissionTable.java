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

/// Parses the tables of `src/docs/permissions.md`.
final class PermissionTable {

  static final Path FILE = Path.of("src", "docs", "permissions.md");

  private static final String ACTS = "Acts";
  private static final String BETWEEN_MODULES = "Between modules";
  private static final String ADDRESSES = "Addresses";
  private static final String SCREENS = "Screens";

  /// A row: the act, the state, and the outcome for each actor.
  record Row(String act, String state, Map<Actor, String> outcomes) {

    String title() {
      return state.isEmpty() ? act : act + ", " + state;
    }
  }

  private PermissionTable() {}

  static List<Row> acts() {
    return readRows(ACTS);
  }

  static List<Row> addresses() {
    return readRows(ADDRESSES);
  }

  static List<Row> screens() {
    return readRows(SCREENS);
  }

  /// Allowed callers of methods without a viewer, which check no permissions themselves.
  static Map<String, Set<String>> callers() {
    var callers = new TreeMap<String, Set<String>>();
    for (var cells : readTable(BETWEEN_MODULES)) {
      if (callers.put(cells.get(0), new TreeSet<>(List.of(cells.get(1).split(", ")))) != null) {
        throw new IllegalStateException("Duplicate row in the table: " + cells.get(0));
      }
    }
    return callers;
  }

  private static List<Row> readRows(String section) {
    return readTable(section).stream().map(PermissionTable::parseRow).toList();
  }

  private static Row parseRow(List<String> cells) {
    if (cells.size() != Actor.values().length + 2) {
      throw new IllegalStateException("Wrong number of cells: " + cells);
    }
    var outcomes = new EnumMap<Actor, String>(Actor.class);
    Actor.stream().forEach(actor -> outcomes.put(actor, cells.get(2 + actor.ordinal())));
    return new Row(cells.get(0), cells.get(1), outcomes);
  }

  /// Reads the cells of each row of a section, without the table headers.
  private static List<List<String>> readTable(String section) {
    var found = new ArrayList<List<String>>();
    boolean inSection = false;
    boolean inHeader = true;
    for (String line : readLines()) {
      if (line.startsWith("## ")) {
        inSection = line.equals("## " + section);
      } else if (!line.startsWith("|")) {
        inHeader = true;
      } else if (line.startsWith("|--")) {
        inHeader = false;
      } else if (inSection && !inHeader) {
        found.add(parseCells(line));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException(FILE + " has no table below " + section);
    }
    return found;
  }

  private static List<String> parseCells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }

  private static List<String> readLines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
