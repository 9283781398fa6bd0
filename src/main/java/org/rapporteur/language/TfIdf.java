package org.rapporteur.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Weighs terms by how often a text has them and how few other texts do: sublinear tf, smoothed idf
/// (Manning et al., "Introduction to Information Retrieval", 6.4), vectors of length 1.
public final class TfIdf {

  private final int documents;
  private final List<String> terms;
  private final Map<String, Integer> indices;
  private final int[] frequencies;

  private TfIdf(int documents, TreeMap<String, Integer> documentFrequencies) {
    this.documents = documents;
    this.terms = List.copyOf(documentFrequencies.keySet());
    this.indices = HashMap.newHashMap(terms.size());
    this.frequencies = new int[terms.size()];
    documentFrequencies.forEach(
        (term, frequency) -> {
          frequencies[indices.size()] = frequency;
          indices.put(term, indices.size());
        });
  }

  /// Indices follow the terms' alphabet, so the order of the documents does not matter.
  public static TfIdf fit(List<List<String>> documents) {
    var frequencies = new TreeMap<String, Integer>();
    for (List<String> document : documents) {
      new HashSet<>(document).forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    return new TfIdf(documents.size(), frequencies);
  }

  /// Terms that no document had are left out; without any other the vector is empty.
  public SparseVector vector(List<String> documentTerms) {
    var counts = new TreeMap<Integer, Integer>();
    for (String term : documentTerms) {
      Integer index = indices.get(term);
      if (index != null) {
        counts.merge(index, 1, Integer::sum);
      }
    }
    return normalized(counts);
  }

  /// `ln((1 + n) / (1 + df)) + 1`, which a term that no document had gets too.
  public double idf(String term) {
    Integer index = indices.get(term);
    return idf(index == null ? 0 : frequencies[index]);
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

  private SparseVector normalized(TreeMap<Integer, Integer> counts) {
    var order = new ArrayList<>(counts.keySet());
    double[] raw = new double[order.size()];
    double squares = 0;
    for (int i = 0; i < raw.length; i++) {
      int index = order.get(i);
      raw[i] = (1 + Math.log(counts.getOrDefault(index, 1))) * idf(frequencies[index]);
      squares += raw[i] * raw[i];
    }
    int[] at = new int[raw.length];
    float[] weights = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      at[i] = order.get(i);
      weights[i] = (float) (raw[i] / Math.sqrt(squares));
    }
    return new SparseVector(at, weights);
  }
}
