package org.rapporteur.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Weighs terms by how often a text has them and how few other texts do: sublinear tf, smoothed idf
/// (Manning et al., "Introduction to Information Retrieval", 6.4), vectors of length 1.
public final class TfIdf {

  private final int documents;
  private final List<String> terms;
  private final int[] frequencies;
  private final Map<String, Integer> indices;
  private final double[] weights;

  /// @param terms in alphabetical order, and of how many documents each is
  private TfIdf(int documents, List<String> terms, int[] frequencies) {
    this.documents = documents;
    this.terms = terms;
    this.frequencies = frequencies;
    this.indices = HashMap.newHashMap(terms.size());
    this.weights = new double[terms.size()];
    for (String term : terms) {
      weights[indices.size()] = idf(frequencies[indices.size()]);
      indices.put(term, indices.size());
    }
  }

  /// Indices follow the terms' alphabet, so the order of the documents does not matter.
  public static TfIdf fit(Iterable<List<String>> documents) {
    var frequencies = new HashMap<String, Integer>();
    int count = 0;
    for (List<String> document : documents) {
      new HashSet<>(document).forEach(term -> frequencies.merge(term, 1, Integer::sum));
      count++;
    }
    var terms = frequencies.keySet().stream().sorted().toList();
    return new TfIdf(
        count, terms, terms.stream().mapToInt(term -> frequencies.getOrDefault(term, 0)).toArray());
  }

  /// So that [#read] answers the same model again.
  public void write(DataOutput to) throws IOException {
    to.writeInt(documents);
    to.writeInt(terms.size());
    for (int i = 0; i < frequencies.length; i++) {
      byte[] term = terms.get(i).getBytes(StandardCharsets.UTF_8);
      to.writeInt(term.length);
      to.write(term);
      to.writeInt(frequencies[i]);
    }
  }

  public static TfIdf read(DataInput from) throws IOException {
    int documents = from.readInt();
    int[] frequencies = new int[from.readInt()];
    var terms = new ArrayList<String>(frequencies.length);
    for (int i = 0; i < frequencies.length; i++) {
      byte[] term = new byte[from.readInt()];
      from.readFully(term);
      terms.add(new String(term, StandardCharsets.UTF_8));
      frequencies[i] = from.readInt();
    }
    return new TfIdf(documents, terms, frequencies);
  }

  /// Terms that no document had are left out; without any other the vector is empty.
  public SparseVector vector(List<String> documentTerms) {
    int[] found = new int[documentTerms.size()];
    int size = 0;
    for (String term : documentTerms) {
      Integer index = indices.get(term);
      if (index != null) {
        found[size++] = index;
      }
    }
    Arrays.sort(found, 0, size);
    return weighed(found, size);
  }

  /// `ln((1 + n) / (1 + df)) + 1`, which a term that no document had gets too.
  public double idf(String term) {
    Integer index = indices.get(term);
    return index == null ? idf(0) : weights[index];
  }

  /// The term of an index in this model's vectors.
  public String term(int index) {
    return terms.get(index);
  }

  /// How many different terms there are: one more than the greatest index.
  public int size() {
    return terms.size();
  }

  private double idf(int frequency) {
    return Math.log((1.0 + documents) / (1.0 + frequency)) + 1;
  }

  /// @param found as often as a text has them, in ascending order
  private SparseVector weighed(int[] found, int size) {
    int[] at = new int[size];
    double[] raw = new double[size];
    double squares = 0;
    int distinct = 0;
    for (int i = 0, next; i < size; i = next) {
      next = i + 1;
      while (next < size && found[next] == found[i]) {
        next++;
      }
      at[distinct] = found[i];
      raw[distinct] = (1 + Math.log(next - i)) * weights[found[i]];
      squares += raw[distinct] * raw[distinct];
      distinct++;
    }
    double length = Math.sqrt(squares);
    float[] weighed = new float[distinct];
    for (int i = 0; i < distinct; i++) {
      weighed[i] = (float) (raw[i] / length);
    }
    return new SparseVector(Arrays.copyOf(at, distinct), weighed);
  }
}
