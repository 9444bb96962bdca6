"""有効期限切れ対象者一覧: compared with the register, so that only doubtful rows need eyes."""
