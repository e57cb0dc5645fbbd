-- While migrations run, Flyway keeps others out by a transaction that stands still, however long they take.
set idle_in_transaction_session_timeout = 0;
