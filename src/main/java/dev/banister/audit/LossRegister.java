package dev.banister.audit;

import dev.banister.audit.AuditResult.RegisteredLoss;
import dev.banister.rehearsal.Loss;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.RuleContext;
import dev.banister.rule.data.Losses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the data-loss register together: counted where a rehearsal ran, else from the scripts. */
final class LossRegister {
  private final List<RegisteredLoss> losses = new ArrayList<>();

  void add(RuleContext context, RevisionAudit revision) {
    String note = AuthorNote.of(context.script()).orElse(null);
    if (revision.roundTrip() != null && !revision.roundTrip().steps().isEmpty()) {
      revision
          .roundTrip()
          .losses()
          .forEach(
              l -> losses.add(new RegisteredLoss(context.script().revision().id(), l, note, true)));
      return;
    }
    Losses.byUpgrade(context).forEach(l -> add(context, l, note));
    Losses.byDowngrade(context).forEach(l -> add(context, l, note));
  }

  private void add(RuleContext context, Losses loss, @Nullable String note) {
    Loss.Kind kind =
        loss.inherent()
            ? Loss.Kind.INHERENT
            : note == null ? Loss.Kind.SILENT : Loss.Kind.DOCUMENTED;
    losses.add(
        new RegisteredLoss(
            context.script().revision().id(),
            new Loss(
                loss.table(),
                loss.column(),
                loss.direction(),
                0,
                0,
                kind,
                loss.inherent() ? "new since the upgrade" : "gone for good"),
            note,
            false));
  }

  List<RegisteredLoss> losses() {
    return List.copyOf(losses);
  }
}
