package org.rapporteur.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Results and exceptions of actions that run at the same time, each in its own thread.
public record Outcomes<T>(List<T> results, List<Throwable> refusals) {

  public static <T> Outcomes<T> atOnce(List<? extends Callable<T>> acts) {
    var outcomes = new Outcomes<T>(new ArrayList<>(), new ArrayList<>());
    try (var pool = Executors.newFixedThreadPool(acts.size())) {
      for (var outcome : pool.invokeAll(acts)) {
        try {
          outcomes.results().add(outcome.get());
        } catch (ExecutionException e) {
          outcomes.refusals().add(e.getCause());
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return outcomes;
  }
}
