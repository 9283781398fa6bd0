package org.rapporteur.publiclog;

import java.util.List;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Service;

/// Verifies logs: rebuilds their Merkle trees and compares them with the stored and signed hashes.
@Service
public class LogVerificationService {

  private final LogSql logSql;
  private final LogNodeSql nodeSql;
  private final CheckpointSigner checkpoints;

  LogVerificationService(LogSql logSql, LogNodeSql nodeSql, CheckpointSigner checkpoints) {
    this.logSql = logSql;
    this.nodeSql = nodeSql;
    this.checkpoints = checkpoints;
  }

  public List<VerificationResult> verifyAll() {
    return logSql.listNames().stream().map(this::verify).toList();
  }

  public VerificationResult verify(LogName log) {
    var head = logSql.findHead(log).orElseThrow(() -> new NotFound("log", log));
    var signed = checkpoints.findLast(log).orElse(null);
    return new LogVerification(logSql, nodeSql, log, head, signed).verify();
  }
}
