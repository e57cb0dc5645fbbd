package app.huzzah.rewards;

/** All that can be done about rewards. */
public record Rewards(
    CatalogueService catalogue,
    RedemptionService redemptions,
    SettlingService settling,
    BudgetService budgets,
    AdjustmentService adjustments,
    LapseService lapses,
    PotService pots,
    StatementService statements) {}
