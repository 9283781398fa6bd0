package org.rapporteur.language.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Reads a bilingual dictionary: an index (word, offset and length in base 64, separated by tabs)
/// and a text file, compressed or not. The format is that of the programs `dictd` and `dictfmt`.
final class DictFile {

  /// An entry: its headwords, and its translations with the most usual first.
  record Entry(List<String> headwords, List<String> translations) {}

  /// A dictionary of this size in memory is a mistake of configuration.
  private static final long MAX_TEXT_BYTES = 200_000_000;

  private static final int MAX_TRANSLATIONS = 12;
  private static final int MAX_TRANSLATION_LENGTH = 40;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final Pattern NOTE =
      Pattern.compile(
          "\\([^)]*\\)|\\[[^]]*]|<[^>]*>|^\\s*\\d+\\.\\s*|^to (?=\\p{L})|^an? (?=\\p{L})");

  private DictFile() {}

  /// @param index path of the index; the text is beside it
  static List<Entry> read(Path index) {
    try (BufferedReader lines = Files.newBufferedReader(index)) {
      byte[] text = readText(index);
      var offsets = new HashSet<String>();
      var entries = new ArrayList<Entry>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t");
        // Several headwords can share one entry.
        if (columns.length >= 3 && !columns[0].startsWith("00") && offsets.add(columns[1])) {
          addEntry(entries, (int) decode(columns[1]), (int) decode(columns[2]), text);
        }
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readText(Path index) throws IOException {
    String name = index.getFileName().toString().replaceFirst("\\.index$", ".dict");
    Path compressed = index.resolveSibling(name + ".dz");
    if (Files.exists(compressed)) {
      try (InputStream input = new GZIPInputStream(Files.newInputStream(compressed))) {
        return input.readNBytes((int) MAX_TEXT_BYTES);
      }
    }
    return Files.readAllBytes(index.resolveSibling(name));
  }

  /// An entry begins with its headwords ("word /pronunciation/ <noun>", or "a|b" with the
  /// pronunciation below); each further line is one sense, or a definition in a full sentence.
  private static void addEntry(List<Entry> entries, int offset, int length, byte[] text) {
    if (offset < 0 || length < 0 || offset + length > text.length) {
      return;
    }
    String[] lines = new String(text, offset, length, StandardCharsets.UTF_8).split("\n");
    var translations = new LinkedHashSet<String>();
    for (int i = 1; i < lines.length && translations.size() < MAX_TRANSLATIONS; i++) {
      if (!lines[i].startsWith("[") && !lines[i].endsWith(".")) {
        Arrays.stream(lines[i].split("[,;]"))
            .map(DictFile::clean)
            .filter(sense -> !sense.isEmpty() && sense.length() <= MAX_TRANSLATION_LENGTH)
            .forEach(translations::add);
      }
    }
    if (!translations.isEmpty()) {
      var headwords =
          Arrays.stream(lines[0].replaceFirst("\\s*[/<].*", "").split("\\|"))
              .map(String::strip)
              .toList();
      entries.add(new Entry(headwords, List.copyOf(translations)));
    }
  }

  private static String clean(String sense) {
    String text = sense;
    for (String before = ""; !before.equals(text); ) {
      before = text;
      text = NOTE.matcher(text.strip()).replaceAll("");
    }
    return text.replaceAll("\\s+", " ").strip();
  }

  private static long decode(String number) {
    long value = 0;
    for (char digit : number.toCharArray()) {
      value = value * 64 + DIGITS.indexOf(digit);
    }
    return value;
  }
}
