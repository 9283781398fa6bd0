package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.analysis.material.Memory;

/// What the settled statements of one question and language tell: groups and parts of them, what
/// each is called by, where each settled statement belongs, and among which centres others are
/// placed.
///
/// @param parts by group, where it has any
/// @param terms by group, with those of its parts
/// @param inWords the places of the settled statements that say one of the terms of their group
record ThemeModel(
    Placing groups,
    SortedMap<Integer, Placing> parts,
    SortedMap<Integer, Called> terms,
    Level inGroups,
    Level inParts,
    BitSet inWords,
    Drawn drawn) {

  /// The words that set a group apart, and each of its parts.
  record Called(List<String> terms, SortedMap<Integer, List<String>> parts) {

    static final Called NOTHING = new Called(List.of(), new TreeMap<>());

    List<String> part(int part) {
      return parts.getOrDefault(part, List.of());
    }
  }

  Called called(int group) {
    return terms.getOrDefault(group, Called.NOTHING);
  }

  static final Memory.Form<ThemeModel> FORM =
      new Memory.Form<>() {
        @Override
        public void write(ThemeModel model, DataOutput to) throws IOException {
          model.groups.write(to);
          writeAll(model.parts, to, Placing::write);
          writeAll(model.terms, to, ThemeModel::writeCalled);
          model.inGroups.write(to);
          model.inParts.write(to);
          writePlaces(model.inWords, to);
          model.drawn.write(to);
        }

        @Override
        public ThemeModel read(DataInput from) throws IOException {
          return new ThemeModel(
              Placing.read(from),
              readAll(from, Placing::read),
              readAll(from, ThemeModel::readCalled),
              Level.read(from),
              Level.read(from),
              readPlaces(from),
              Drawn.read(from));
        }
      };

  interface Writer<T> {
    void write(T value, DataOutput to) throws IOException;
  }

  interface Reader<T> {
    T read(DataInput from) throws IOException;
  }

  static <T> void writeAll(SortedMap<Integer, T> all, DataOutput to, Writer<T> each)
      throws IOException {
    to.writeInt(all.size());
    for (Map.Entry<Integer, T> entry : all.entrySet()) {
      to.writeInt(entry.getKey());
      each.write(entry.getValue(), to);
    }
  }

  static <T> SortedMap<Integer, T> readAll(DataInput from, Reader<T> each) throws IOException {
    var all = new TreeMap<Integer, T>();
    for (int left = from.readInt(); left > 0; left--) {
      int at = from.readInt();
      all.put(at, each.read(from));
    }
    return all;
  }

  private static void writeCalled(Called called, DataOutput to) throws IOException {
    writeTerms(called.terms, to);
    writeAll(called.parts, to, ThemeModel::writeTerms);
  }

  private static Called readCalled(DataInput from) throws IOException {
    return new Called(readTerms(from), readAll(from, ThemeModel::readTerms));
  }

  private static void writePlaces(BitSet places, DataOutput to) throws IOException {
    var bits = places.toByteArray();
    to.writeInt(bits.length);
    to.write(bits);
  }

  private static BitSet readPlaces(DataInput from) throws IOException {
    var bits = new byte[from.readInt()];
    from.readFully(bits);
    return BitSet.valueOf(bits);
  }

  private static void writeTerms(List<String> terms, DataOutput to) throws IOException {
    to.writeInt(terms.size());
    for (String term : terms) {
      to.writeUTF(term);
    }
  }

  private static List<String> readTerms(DataInput from) throws IOException {
    var terms = new ArrayList<String>();
    for (int left = from.readInt(); left > 0; left--) {
      terms.add(from.readUTF());
    }
    return List.copyOf(terms);
  }
}
