package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.analysis.material.Memory;

/// By the place of each statement, the terms of a vocabulary that it falls under, the first one
/// best.
record TermPlaces(List<List<Integer>> terms) {

  static final Memory.Form<TermPlaces> FORM =
      new Memory.Form<>() {
        @Override
        public void write(TermPlaces places, DataOutput to) throws IOException {
          to.writeInt(places.terms.size());
          for (var of : places.terms) {
            to.writeByte(of.size());
            for (int term : of) {
              to.writeShort(term);
            }
          }
        }

        @Override
        public TermPlaces read(DataInput from) throws IOException {
          int size = from.readInt();
          var terms = new ArrayList<List<Integer>>(size);
          for (int at = 0; at < size; at++) {
            var of = new Integer[from.readByte()];
            for (int i = 0; i < of.length; i++) {
              of[i] = (int) from.readShort();
            }
            terms.add(List.of(of));
          }
          return new TermPlaces(terms);
        }
      };

  TermPlaces {
    terms = List.copyOf(terms);
  }

  TermPlaces and(TermPlaces others) {
    var all = new ArrayList<>(terms);
    all.addAll(others.terms);
    return new TermPlaces(all);
  }

  List<Integer> of(int at) {
    return terms.get(at);
  }

  /// [Placing#NONE] where it falls under none.
  int best(int at) {
    return terms.get(at).isEmpty() ? Placing.NONE : terms.get(at).getFirst();
  }

  int[] best() {
    var best = new int[terms.size()];
    Arrays.setAll(best, this::best);
    return best;
  }
}
