-- CreateIndex
CREATE INDEX "collection_slices_connection_id_idx" ON "collection_slices"("connection_id");
